# Connects to an emulator with a token.
param([string] $Address, [string] $Token)
$secret = [securestring]::new()
foreach ($letter in $Token.ToCharArray()) { $secret.AppendChar($letter) }
Connect-PartnerCenter -Endpoint $Address -AccessToken $secret -TimeoutSec 1 -Ledger "$([IO.Path]::GetTempPath())/$([guid]::NewGuid()).ledger"
