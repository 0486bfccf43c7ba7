// Layer rules, made from the order in architecture.mjs.
import { commons, programme, storeys } from './architecture.mjs'

const within = (names) => `^src/(${names})`

const noLookingUp = storeys.slice(0, -1).map((storey, at) => ({
  name: `${storey.replace(/\W+/g, '-')}-looks-up`,
  severity: 'error',
  from: { path: within(storey) },
  to: { path: within(storeys.slice(at + 1).join('|')) },
}))

const noLaterModule = [
  ['commons', commons],
  ['programme', programme],
].flatMap(([wing, order]) =>
  order
    .map((name, at) => ({ name, later: order.slice(at + 1) }))
    .filter(({ later }) => later.length > 0)
    .map(({ name, later }) => ({
      name: `${name}-uses-a-later-module`,
      severity: 'error',
      from: { path: `^src/${wing}/${name}/` },
      to: { path: `^src/${wing}/(${later.join('|')})/` },
    })),
)

const noUnknownModule = [
  ['commons', commons],
  ['programme', programme],
].map(([wing, order]) => ({
  name: `${wing}-has-a-module-without-a-place`,
  severity: 'error',
  from: {},
  to: { path: `^src/${wing}/`, pathNot: `^src/${wing}/(${order.join('|')})/` },
}))

export default {
  forbidden: [
    ...noLookingUp,
    ...noLaterModule,
    ...noUnknownModule,
    {
      name: 'strangers',
      comment: 'ui knows no database and no transport, platform knows no markup',
      severity: 'error',
      from: { path: '^src/(platform|ui)/' },
      to: { path: '^src/(platform|ui)/', pathNot: '^src/$1/' },
    },
    {
      name: 'only-through-the-face',
      comment: 'a neighbour is used through its index.ts; the application also through its module.ts',
      severity: 'error',
      from: { path: '^src/(commons|programme)/([^/]+)/' },
      to: {
        path: '^src/(commons|programme)/[^/]+/',
        pathNot: ['^src/$1/$2/', '^src/[^/]+/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'app-enters-by-the-front-door',
      severity: 'error',
      from: { path: '^src/(app|main\\.ts|cli\\.ts)' },
      to: { path: '^src/(commons|programme)/[^/]+/', pathNot: '/(index|module)\\.ts$' },
    },
    {
      name: 'no-module-uses-its-own-face',
      severity: 'error',
      from: { path: '^src/(commons|programme)/([^/]+)/' },
      to: { path: '^src/$1/$2/(index|module)\\.ts$' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-drawers',
      severity: 'error',
      from: {},
      to: {
        path: '^src/.*/(utils?|helpers?|common|misc|shared|lib|managers?|services?|base|types|constants)(/|\\.tsx?$)',
      },
    },
    {
      name: 'only-routes-know-http',
      comment:
        'routes, the views behind them and the platform know the request; commands, queries and rules do not',
      severity: 'error',
      from: {
        path: '^src/(commons|programme)/',
        pathNot: '(routes|views|-view|answers|demo-door)\\.tsx?$',
      },
      to: { path: ['^src/platform/http/', 'node_modules/hono'] },
    },
    {
      name: 'pages-do-not-fetch',
      severity: 'error',
      from: { path: '^src/.*/pages/' },
      to: { path: ['/(commands|steps)\\.ts$', '^src/platform/db/', 'node_modules/(kysely|pg)/'] },
    },
    {
      name: 'mail-goes-by-reactions',
      severity: 'error',
      from: { path: '^src/(commons|programme)/', pathNot: '(reactions\\.ts|-mail\\.ts|letter\\.ts)$' },
      to: { path: '^src/platform/mail/', pathNot: '^src/platform/mail/send\\.ts$' },
    },
    {
      name: 'embedded-stays-in-the-database',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/db/' },
      to: { path: '^src/platform/db/embedded' },
    },
    { name: 'not-to-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
    { name: 'not-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
    },
  },
}
