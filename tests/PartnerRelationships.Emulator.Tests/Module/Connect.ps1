# Connects to an emulator with a token, with a ledger in a folder, one of its own unless it is named, or with one on a server.
param([string] $Address, [string] $Token, [string] $Folder, [string] $Ledger = [guid]::NewGuid(), [int] $TimeoutSec = 1)
if (-not $Ledger.Contains('=')) { $Ledger = "$Folder/$Ledger.ledger" }
Connect-PartnerCenter -Endpoint $Address -AccessToken (ConvertTo-SecureString $Token -AsPlainText) -TimeoutSec $TimeoutSec -Ledger $Ledger
