# Connects to an emulator with a token, with a ledger in a folder: one of its own unless it is named.
param([string] $Address, [string] $Token, [string] $Folder, [string] $Ledger = [guid]::NewGuid())
$secret = [securestring]::new()
foreach ($letter in $Token.ToCharArray()) { $secret.AppendChar($letter) }
Connect-PartnerCenter -Endpoint $Address -AccessToken $secret -TimeoutSec 1 -Ledger "$Folder/$Ledger.ledger"
