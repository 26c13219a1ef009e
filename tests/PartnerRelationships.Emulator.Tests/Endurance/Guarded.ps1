# Runs a script, and prints what ended it as a line with the id of the error.
param([string] $Script, [string] $Module)
try { & $Script $Module @args }
catch { "error $($_.FullyQualifiedErrorId) $_" }
