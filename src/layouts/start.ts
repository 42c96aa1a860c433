/** What runs on every page, in one file of less than 2 kB compressed: it wakes the search and the tray. */
import '../search/opener.ts';
import '../picks/tray.ts';
