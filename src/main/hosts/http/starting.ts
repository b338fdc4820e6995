/** Path of the page that a new window shows until it is led to the application. Holds nothing worth hiding. */
export const startingPath = '/starting';
