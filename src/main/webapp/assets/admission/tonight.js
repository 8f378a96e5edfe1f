/** Where a volunteer begins: the door becomes an app of this phone. */
import {install} from './app.js';

install();
