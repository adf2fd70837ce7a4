declare namespace App {
  interface Locals {
    /** What the components of a page share: set by the page before it renders. */
    page: import('./components/context.ts').PageLocals;
  }
}
