# Lists the customers of a name, and with whom their relationships are.
param([string] $Module, [string] $Address, [string] $Ledger, [string] $Name)
. "$PSScriptRoot/Connect.ps1" $Module $Address $Ledger
foreach ($customer in Get-PartnerCustomer | Where-Object Name -eq $Name) {
    $relationship = $customer | Get-CustomerRelationship
    "$($customer.Name)|$($customer.Relationship)|$($relationship.IndirectPartners -join ',')"
}
