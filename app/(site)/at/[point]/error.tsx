"use client";

export { default } from "#app/(site)/(now)/error.tsx";
