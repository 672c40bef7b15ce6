/** The languages of the interface. */
export type Language = 'it' | 'en'
