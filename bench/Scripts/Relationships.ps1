# Reads every tie to all customers of a seeded sandbox, and keeps none.
param([string] $Module, [string] $Folder)
$ErrorActionPreference = 'Stop'
Import-Module $Module
$null = Connect-PartnerCenter -Sandbox -Path "$Folder/sandbox.db" -Ledger "$Folder/ledger.db"
$clock = [System.Diagnostics.Stopwatch]::StartNew()
$read = 0
# The former module has to be told whom.
if ((Get-Command Get-CustomerRelationship).ParameterSets.Name -contains 'Everyone') { Get-CustomerRelationship | ForEach-Object { $read++ } }
else { Get-PartnerCustomer | Get-CustomerRelationship | ForEach-Object { $read++ } }
"ms=$($clock.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture))"
"read=$read"
