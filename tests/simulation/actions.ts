/** What the network, or the machine at its end, does to one thing that is under way. */
export type Fate =
  | 'deliver'
  | 'lose'
  /** The server did it and died before it answered. */
  | 'lose_reply'
  | 'twice'
  /** The device gives up; what is under way goes on, and its answer comes late. */
  | 'late'
  /** A server takes it and stops in the middle. */
  | 'stall'
  | 'busy'
  | 'too_old'

export type Flavour = 'plain' | 'low' | 'old_definition' | 'poison' | 'heavy' | 'breaking'

/** Where in the middle of what it does a tab dies: before it reaches the disk, half-way, or after. */
export type Moment = 'before' | 'halfway' | 'after'

/** One thing that happens. Numbers choose among what there is then, so that any part of a history is a history. */
export type Action =
  | {
      readonly do: 'value'
      readonly db: number
      readonly org: number
      readonly cell: number
      readonly flavour: Flavour
    }
  | { readonly do: 'submission'; readonly db: number; readonly org: number; readonly period: number }
  | {
      readonly do: 'decision'
      readonly db: number
      readonly org: number
      readonly period: number
      readonly back: boolean
    }
  | { readonly do: 'redaction'; readonly db: number; readonly org: number; readonly pick: number }
  | { readonly do: 'want'; readonly db: number; readonly tab: number; readonly org: number }
  | { readonly do: 'advance'; readonly pick: number; readonly fate: Fate; readonly at: number }
  | { readonly do: 'exchange'; readonly db: number; readonly tab: number; readonly org: number; readonly steps: number }
  | { readonly do: 'crash'; readonly pick: number; readonly moment: Moment }
  | { readonly do: 'wake'; readonly db: number; readonly tab: number; readonly org: number }
  | { readonly do: 'set_clock'; readonly db: number; readonly days: number }
  | { readonly do: 'offline'; readonly browser: number; readonly off: boolean }
  | { readonly do: 'sign_out'; readonly browser: number; readonly told: boolean }
  | { readonly do: 'sign_in'; readonly browser: number; readonly pick: number; readonly told: boolean }
  | { readonly do: 'grant'; readonly person: number; readonly org: number }
  | { readonly do: 'revoke'; readonly person: number; readonly org: number }
  | { readonly do: 'pass_days'; readonly days: number }
  | { readonly do: 'close_period'; readonly org: number }
  | { readonly do: 'extend_period'; readonly org: number }
  | { readonly do: 'revoke_device'; readonly db: number }
  | { readonly do: 'decide_held'; readonly pick: number; readonly accept: boolean }
  | { readonly do: 'resume'; readonly pick: number }
  | { readonly do: 'crash_server'; readonly pick: number }
  | { readonly do: 'back_up' }
  | { readonly do: 'restore'; readonly pick: number }
  | { readonly do: 'copy_device'; readonly db: number }
  | { readonly do: 'put_back_device'; readonly db: number; readonly pick: number }

export type Deed = Action['do']
