/** The driver with encryption is the same as the plain one; its own types are not among its package's exports. */
declare module 'better-sqlite3-multiple-ciphers' {
  import PlainDriver from 'better-sqlite3';

  export default PlainDriver;
}
