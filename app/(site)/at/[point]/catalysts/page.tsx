export { default, metadata } from "#app/(site)/(now)/catalysts/page.tsx";
