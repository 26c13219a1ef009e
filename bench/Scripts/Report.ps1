# Writes the report of all customers of a seeded sandbox.
param([string] $Module, [string] $Folder)
$ErrorActionPreference = 'Stop'
Import-Module $Module
$null = Connect-PartnerCenter -Sandbox -Path "$Folder/sandbox.db" -Ledger "$Folder/ledger.db"
$clock = [System.Diagnostics.Stopwatch]::StartNew()
$report = Export-RelationshipReport "$Folder/report.html"
"ms=$($clock.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture))"
"customers=$($report.Customers)"
"bytes=$($report.Size)"
