# Connects to an emulator with a token, with a ledger of its own in a folder.
param([string] $Address, [string] $Token, [string] $Folder)
$secret = [securestring]::new()
foreach ($letter in $Token.ToCharArray()) { $secret.AppendChar($letter) }
Connect-PartnerCenter -Endpoint $Address -AccessToken $secret -TimeoutSec 1 -Ledger "$Folder/$([guid]::NewGuid()).ledger"
