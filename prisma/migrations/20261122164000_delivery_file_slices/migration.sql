-- A delivered file is read in slices. Uncompressed storage lets PostgreSQL fetch a slice without the rest.
alter table delivery_file alter column bytes set storage external;
