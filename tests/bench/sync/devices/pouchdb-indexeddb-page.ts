import IndexedDbAdapter from 'pouchdb-adapter-indexeddb'
import { offer } from '../device.ts'
import { openPouch } from './pouchdb.ts'

offer((setting) => openPouch(setting, 'indexeddb', IndexedDbAdapter))
