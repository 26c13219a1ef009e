# Connects to an emulator with a token, with a ledger in a folder, one of its own unless it is named, or with one on a server.
param([string] $Address, [string] $Token, [string] $Folder, [string] $Ledger = [guid]::NewGuid(), [int] $TimeoutSec = 1)
$secret = [securestring]::new()
foreach ($letter in $Token.ToCharArray()) { $secret.AppendChar($letter) }
if (-not $Ledger.Contains('=')) { $Ledger = "$Folder/$Ledger.ledger" }
Connect-PartnerCenter -Endpoint $Address -AccessToken $secret -TimeoutSec $TimeoutSec -Ledger $Ledger
