/** The version in package.json, written in by the build: kept answers of another version are not read. */
declare const __APP_VERSION__: string
