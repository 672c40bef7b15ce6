import { Account, NameChange, PasswordChange } from '../wire/account.ts'
import { OwnData } from '../wire/own-data.ts'
import { define, none } from './endpoint.ts'

export const getAccount = define({
  name: 'getAccount',
  method: 'GET',
  path: '/api/account',
  policy: 'signed_in',
  summary: 'What a person has here: ways to sign in, devices, sessions',
  params: none,
  body: null,
  response: Account,
  problems: ['signed_out'],
})

export const changeName = define({
  name: 'changeName',
  method: 'POST',
  path: '/api/account/name',
  policy: 'signed_in',
  summary: 'Change the name under which one writes',
  params: none,
  body: NameChange,
  response: null,
  problems: ['signed_out'],
})

export const changePassword = define({
  name: 'changePassword',
  method: 'POST',
  path: '/api/account/password',
  policy: 'signed_in',
  summary: 'Change or set the password; ends the other sessions',
  params: none,
  body: PasswordChange,
  response: null,
  problems: ['signed_out', 'proof_needed', 'proof_wrong', 'password_common', 'too_many_requests', 'not_found'],
})

export const exportOwnData = define({
  name: 'exportOwnData',
  method: 'GET',
  path: '/api/account/export',
  policy: 'signed_in',
  fresh: true,
  summary: 'All that is known here of the person who asks',
  params: none,
  body: null,
  response: OwnData,
  problems: ['signed_out', 'proof_needed'],
})

export const eraseOwnAccount = define({
  name: 'eraseOwnAccount',
  method: 'DELETE',
  path: '/api/account',
  policy: 'signed_in',
  fresh: true,
  summary: 'Erase the person who asks: name, address and notes; the values stay with the organisation',
  params: none,
  body: null,
  response: null,
  problems: ['signed_out', 'proof_needed', 'last_administrator'],
})
