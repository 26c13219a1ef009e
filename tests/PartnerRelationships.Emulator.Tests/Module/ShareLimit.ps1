# Two sessions of one partner, each with a ledger: one spends the service's limit, then the other asks. Prints how many requests were refused.
param([string] $Module, [string] $Address, [string] $Token, [string] $Folder, [string] $Ledgers)
Import-Module $Module
$busy, $calm = $Ledgers -split ',' | ForEach-Object { & "$PSScriptRoot/Connect.ps1" $Address $Token $Folder $_ 60 }
$busy, $calm | ForEach-Object { Get-RelationshipRun -Connection $_ }
$customers = (Get-PartnerCustomer -Connection $calm | Select-Object -First 20).CustomerId
$null = Invoke-RestMethod "${Address}emulator/faults" -Method Put -Body '{"rateLimitPerMinute":96}'

$null = Get-PartnerCustomer $customers[0] -Connection $calm
$spending = 1 | ForEach-Object -AsJob -Parallel {
    Import-Module $using:Module
    foreach ($customer in $using:customers) { Get-PartnerCustomer $customer -Connection $using:busy }
}

function Get-Refused { (Invoke-RestMethod "${Address}emulator/requests").operations | Where-Object status -eq 429 | Measure-Object count -Sum | ForEach-Object Sum }
while (-not (Get-Refused)) { Start-Sleep -Milliseconds 50 }

# Somebody who asks now and then.
Start-Sleep -Seconds 2
$asked = Get-PartnerCustomer $customers[0] -Connection $calm
"asked $($asked.CustomerId -eq $customers[0]), refused $(Get-Refused)"
"spent $(@(Receive-Job $spending -Wait).Count)"
