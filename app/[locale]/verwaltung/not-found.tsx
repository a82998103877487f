import { WorkNotFound } from "@/components/layout/WorkNotFound";

export default WorkNotFound;
