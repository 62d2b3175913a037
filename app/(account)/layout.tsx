// What people do with their own accounts: sign in, take an invitation, choose a password.
export { PageFrame as default } from "#components/ui/page-frame.tsx";
