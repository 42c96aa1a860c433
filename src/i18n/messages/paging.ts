/** The shape of the texts of lists on numbered pages. */
export interface PagingMessages {
  /** The name of the group of links. */
  group: string;
  /** One of several: "page 2 of 9". */
  page: string;
  previous: string;
  next: string;
  /** Leads to the rest of a list: "All 120". */
  all: string;
}
