/** Starts the form; its configuration is named by the page. */
import CMS from '@sveltia/cms';

void CMS.init();
