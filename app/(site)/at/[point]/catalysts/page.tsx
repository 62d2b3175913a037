export { default, metadata } from "#app/(site)/catalysts/page.tsx";
