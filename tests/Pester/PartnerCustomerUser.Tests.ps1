BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'PartnerCustomerUser' {
    BeforeAll {
        $null = Connect-Sandbox
        $customer = Get-PartnerCustomer | Select-Object -First 1
        $domain = $customer.Domain
    }

    AfterAll {
        Disconnect-PartnerCenter
    }

    It 'is listed, found by its name and read again through the pipeline' {
        $all = $customer | Get-PartnerCustomerUser
        $all.CustomerId | Sort-Object -Unique | Should -Be $customer.CustomerId
        Get-PartnerCustomerUser $customer 'admin@*' | Get-PartnerCustomerUser | Should -Be ($all | Where-Object UserPrincipalName -Like 'admin@*')
    }

    It 'comes from a CSV file, with errors by row and a credential for each' {
        @"
UserPrincipalName,DisplayName,UsageLocation,Department
ada@$domain,Ada Lovelace,gb,Engines
admin@$domain,Taken,GB,
"@ | Set-Content "$TestDrive/users.csv" -Encoding utf8
        $made = Import-Csv "$TestDrive/users.csv" | New-PartnerCustomerUser -CustomerId $customer.CustomerId -ErrorVariable failed -ErrorAction SilentlyContinue
        $made.Credential | Should -BeOfType pscredential
        $made.Credential.UserName | Should -Be "ada@$domain"
        $made.Credential.GetNetworkCredential().Password.Length | Should -Be 16
        $failed | Should -HaveCount 1
        $failed[0] | Should -BeLike 'Row 2:*already has a user*'
    }

    It 'is changed in what is given, deleted, restored and gets another password' {
        $user = Get-PartnerCustomerUser $customer -UserId "ada@$domain"
        ($user | Set-PartnerCustomerUser -UsageLocation FR).UsageLocation | Should -Be 'FR'
        # What an old copy holds is not what is wanted.
        $copy = $user | Get-Copy
        $null = $user | Set-PartnerCustomerUser -DisplayName 'Ada King'
        ($copy | Set-PartnerCustomerUser -LastName King).DisplayName | Should -Be 'Ada King'
        $user | Remove-PartnerCustomerUser -Confirm:$false
        Get-PartnerCustomerUser $customer -UserId "ada@$domain" | ForEach-Object State | Should -Be 'inactive'
        (Get-PartnerCustomerUser $customer -Deleted -Name 'Ada*' | Restore-PartnerCustomerUser).State | Should -Be 'active'
        ($user | Reset-PartnerCustomerUserPassword -KeepPassword).Credential.UserName | Should -Be "ada@$domain"
    }

    It 'leaves its changes in the ledger, before and after, and nothing in doubt' {
        ($customer | Get-RelationshipEvent -Kind AccountChangeIntended | Where-Object Detail -Like 'SetUser*').Detail -join ' ' | Should -BeLike '*usageLocation "GB" -> "FR"*'
        Get-RelationshipEvent -InDoubt | Should -BeNullOrEmpty
        Get-RelationshipEvent | Group-Object CorrelationId | ForEach-Object { $_.Group.Kind -join ' ' } | Sort-Object -Unique | Should -Be 'AccountChangeIntended AccountChangeEnded'
    }

    It 'that was exported and comes back is changed in what is given beside it' {
        $user = Get-PartnerCustomerUser $customer -UserId "ada@$domain"
        $user | Export-Csv "$TestDrive/exported.csv" -NoTypeInformation -Encoding utf8
        $null = $user | Set-PartnerCustomerUser -DisplayName 'Ada Byron'
        $after = Import-Csv "$TestDrive/exported.csv" | Set-PartnerCustomerUser -LastName Byron -WarningAction SilentlyContinue
        $after.LastName | Should -Be 'Byron'
        $after.DisplayName | Should -Be 'Ada Byron'
    }

    It 'goes to a table with Export-Csv, without a password' {
        $user = Get-PartnerCustomerUser $customer -UserId "ada@$domain"
        $made = $user | Reset-PartnerCustomerUserPassword
        $made | Export-Csv "$TestDrive/made.csv" -NoTypeInformation -Encoding utf8
        Get-Content "$TestDrive/made.csv" -Raw | Should -Not -BeLike "*$($made.Credential.GetNetworkCredential().Password)*"
    }
}
