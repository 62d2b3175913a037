export const DEAD_LINK = "It was used, it was revoked, it is out of date, or it was not copied whole.";
