# Drafts an invitation, with the first provider where that is wanted, and writes its link.
param([string] $Module, [string] $Address, [string] $Ledger, [string] $Name, [string] $Provider)
. "$PSScriptRoot/Connect.ps1" $Module $Address $Ledger
$given = @{}
if ($Provider) { $given.IndirectProvider = $Provider }
$invitation = New-ResellerInvitation $Name @given
"$($invitation.Link.OriginalString)"
