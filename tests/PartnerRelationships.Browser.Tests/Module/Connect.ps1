# Connects to an emulator, which takes any token.
param([string] $Module, [string] $Address, [string] $Ledger)
Import-Module $Module
$token = [securestring]::new()
$token.AppendChar('x')
$null = Connect-PartnerCenter -Endpoint $Address -AccessToken $token -Ledger $Ledger
