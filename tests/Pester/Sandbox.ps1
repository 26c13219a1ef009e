# What every file of the suite begins with: the staged module, once for the session. The suite is the same for Windows PowerShell 5.1 and
# PowerShell 7.4 or newer; `./build.sh test` runs it, and so does, with Pester 5 or 6: ./build.ps1 build; Invoke-Pester tests/Pester
if (-not (Get-Module PartnerRelationships)) {
    Import-Module "$PSScriptRoot/../../out/PartnerRelationships"
}

# A sandbox in memory that is the same every time; it becomes the default connection.
function Connect-Sandbox([hashtable] $With = @{}) {
    Connect-PartnerCenter -Sandbox -SeedCustomers 40 -Seed 7 @With
}

# Customers whom nothing keeps from being removed.
function Get-Ready([int] $Count = 1) {
    Get-PartnerCustomer | Get-CustomerRemovalReadiness | Where-Object Verdict -eq 'Ready' | Select-Object -First $Count
}

# One whom something keeps.
function Get-Blocked {
    Get-PartnerCustomer | Get-CustomerRemovalReadiness | Where-Object Verdict -eq 'Blocked' | Select-Object -First 1
}

# One that granted delegated privileges, and has licences left of its first product.
function Get-Account {
    Get-PartnerCustomer | Get-PartnerCustomer | Where-Object AllowsDelegatedAccess |
        Where-Object { @(Get-PartnerCustomerSku $_.CustomerId)[0].Available -gt 2 } | Select-Object -First 1
}

function New-Secret([string] $Text) {
    ConvertTo-SecureString $Text -AsPlainText -Force
}

# What comes back of an object from Export-Clixml, a job or another machine.
function Get-Copy {
    process { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($_)) }
}

# One that signs, issued by itself.
function New-Certificate {
    $key = [System.Security.Cryptography.RSA]::Create(2048)
    $request = [System.Security.Cryptography.X509Certificates.CertificateRequest]::new('CN=Ada', $key, 'SHA256', [System.Security.Cryptography.RSASignaturePadding]::Pkcs1)
    $request.CreateSelfSigned([DateTimeOffset]::UtcNow.AddDays(-1), [DateTimeOffset]::UtcNow.AddDays(1))
}
