-- Values of earlier dates belong to the areas of their time: the public door may know when an area began and ended.
grant select (valid_from, valid_to) on area to kreislauf_public;
