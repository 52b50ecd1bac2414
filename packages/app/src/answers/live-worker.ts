/** The worker of the page; here so that the bundler finds it. */
import '@interregnum/ensemble/live-worker';
