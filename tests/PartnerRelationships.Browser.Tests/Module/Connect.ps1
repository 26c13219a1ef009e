# Connects to an emulator, which takes any token.
param([string] $Module, [string] $Address, [string] $Ledger)
Import-Module $Module
$null = Connect-PartnerCenter -Endpoint $Address -AccessToken (ConvertTo-SecureString x -AsPlainText) -Ledger $Ledger
