declare module "mapshaper" {
  const mapshaper: {
    /** Runs commands on files in memory and returns the files they write. */
    applyCommands(commands: string, input?: Record<string, unknown>): Promise<Record<string, Uint8Array>>;
  };
  export default mapshaper;
}
