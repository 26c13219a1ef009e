# Connects to the bench's server on a port.
param([string] $Module, [int] $Port)
Import-Module $Module
$null = Connect-PartnerCenter -Endpoint "http://127.0.0.1:$Port/" -AccessToken (ConvertTo-SecureString bench -AsPlainText)
