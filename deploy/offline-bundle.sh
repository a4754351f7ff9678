#!/bin/sh
# Packs everything that a machine without internet needs: sh deploy/offline-bundle.sh FILE.tar.gz
# Run it in a clone on a connected machine of the same architecture. Only what is committed is packed.
set -eu
[ $# -eq 1 ] || { echo "Usage: sh deploy/offline-bundle.sh FILE.tar.gz" >&2; exit 2; }
case $1 in /*) target=$1 ;; *) target=$PWD/$1 ;; esac
root=$(cd "$(dirname "$0")/.." && pwd)
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT INT TERM

echo "Copying the program …" >&2
# A real city's records and invented ones are never made by the same package: the generator stays behind.
git -C "$root" archive --format=tar HEAD -- . ':(exclude,glob)cities/*/demo/**' | tar -xf - -C "$stage"

echo "Fetching packages, Node and the workbench …" >&2
cd "$stage"
node --input-type=module -e '
import { readFileSync, symlinkSync } from "node:fs"
import { fetchNode, installPackages } from "./bin/install.mjs"
const root = process.cwd()
const { version, packages } = JSON.parse(readFileSync("bin/runtime.json", "utf8"))
const platform = `${process.platform}-${process.arch}`
await fetchNode(root, { ...packages[platform], version }, `${root}/.runtime/node-${version}-${platform}`)
symlinkSync(`node-${version}-${platform}/bin/node`, `${root}/.runtime/node`)
await installPackages(root)
'
(cd web && ../.runtime/node ../node_modules/vite/bin/vite.js build --logLevel error)

echo "Packing …" >&2
tar --owner=0 --group=0 -czf "$target" .
cd "$(dirname "$target")"
name=$(basename "$target")
sha256sum "$name" > "$name.sha256"
openssl dgst -sm3 -r "$name" > "$name.sm3" 2>/dev/null || rm -f "$name.sm3"
ls -l "$name" >&2
