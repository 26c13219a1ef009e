# Makes a sandbox with so many customers in a folder, and a ledger beside it.
param([string] $Module, [string] $Folder, [int] $Count)
Import-Module $Module
$null = Connect-PartnerCenter -Sandbox -Path "$Folder/sandbox.db" -SeedCustomers $Count -Ledger "$Folder/ledger.db"
Disconnect-PartnerCenter
