const { builtinModules } = require('node:module')

// Imports go one way. Each rule names a room and the only rooms that it may reach.
const only = (room, allowed, modules = '^$') => ({
  name: `${room.replaceAll('/', '-')}-reaches-only-its-own`,
  severity: 'error',
  from: { path: `^${room}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^(src|server|mocks|seeds|tools|tests)/', pathNot: `^(${[room, ...allowed].join('|')})/|${modules}` },
})

// Some are known with their prefix only, such as node:sqlite.
const nodeModules = new Set(builtinModules.map((name) => name.replace(/^node:/, '').split('/')[0]))

const features = 'src/(storage|sync|api|ui|i18n|domain)'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    // A circle that closes with a type alone is none when the code runs.
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: { pathNot: '^tests/bench/sync/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-unresolvable-but-the-peers',
      comment: 'installed for the benchmark alone, when it runs',
      severity: 'error',
      from: { path: '^tests/bench/sync/' },
      to: { couldNotResolve: true, pathNot: '^(express-pouchdb$|pouchdb-|rxdb/)' },
    },
    only('src/domain', []),
    {
      name: 'domain-imports-zod-only',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core'], pathNot: '^node_modules/zod/' },
    },
    only('src/sync', ['src/domain']),
    only('src/storage', ['src/sync', 'src/domain']),
    only('src/api', ['src/sync', 'src/domain']),
    only('src/i18n', ['src/domain']),
    only('src/ui', ['src/i18n', 'src/domain']),
    {
      name: 'features-never-import-each-other',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(src|server|mocks|seeds|tools|tests)/', pathNot: `^src/features/$1/|^${features}/` },
    },
    only('src/app', ['src'], '^mocks/in-browser\\.ts$'),
    {
      name: 'only-the-demo-entry-reaches-mocks',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/app/demo\\.tsx$' },
      to: { path: '^mocks/' },
    },
    only('server', ['src/domain'], '^seeds/'),
    {
      name: 'seeds-enter-through-main',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/main\\.ts$|^server/start/|\\.test\\.ts$' },
      to: { path: '^seeds/' },
    },
    {
      name: 'the-handler-runs-anywhere',
      comment: 'server/app.ts and all it imports also run in a browser tab',
      severity: 'error',
      from: { path: '^server/app\\.ts$' },
      to: {
        reachable: true,
        path: `^(node:)?(${[...nodeModules].join('|')})(/|$)`,
      },
    },
    only('mocks', ['server', 'seeds', 'src/domain']),
    only('seeds', ['src/domain']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|dist-demo|docs|public)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
