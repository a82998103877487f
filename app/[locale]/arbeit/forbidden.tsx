import { WorkForbidden } from "@/components/layout/WorkNotFound";

export default WorkForbidden;
