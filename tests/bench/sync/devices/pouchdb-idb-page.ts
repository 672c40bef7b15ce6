import IdbAdapter from 'pouchdb-adapter-idb'
import { offer } from '../device.ts'
import { openPouch } from './pouchdb.ts'

offer((setting) => openPouch(setting, 'idb', IdbAdapter))
