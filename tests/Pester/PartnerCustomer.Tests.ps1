BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'PartnerCustomer' {
    BeforeAll {
        $connection = Connect-Sandbox
    }

    AfterAll {
        Disconnect-PartnerCenter
    }

    It 'lists everyone once' {
        (Get-PartnerCustomer).CustomerId | Sort-Object -Unique | Should -HaveCount 40
    }

    It 'gives the first ones to Select-Object -First, and the pipeline goes on' {
        $first = Get-PartnerCustomer | Select-Object -First 3
        $first | Should -HaveCount 3
        (Get-PartnerCustomer | Select-Object -First 3).CustomerId | Should -Be $first.CustomerId
    }

    It 'finds customers by the beginning of a name and of a domain, whatever the case' {
        $one = Get-PartnerCustomer | Select-Object -Last 1
        (Get-PartnerCustomer "$($one.Name.Substring(0, 4).ToUpperInvariant())*").CustomerId | Should -Contain $one.CustomerId
        (Get-PartnerCustomer -Domain $one.Domain).CustomerId | Should -Be $one.CustomerId
    }

    It 'shows more of a customer that is requested by id' {
        $full = Get-PartnerCustomer | Select-Object -First 1 | Get-PartnerCustomer
        $full.Country | Should -Not -BeNullOrEmpty
        $full.Email | Should -Not -BeNullOrEmpty
    }

    It 'continues after one that does not exist' {
        $one = Get-PartnerCustomer | Select-Object -First 1
        $found = 'no id', [guid]::NewGuid(), $one.CustomerId | Get-PartnerCustomer -ErrorVariable failed -ErrorAction SilentlyContinue
        $found.CustomerId | Should -Be $one.CustomerId
        $failed | ForEach-Object { $_.FullyQualifiedErrorId.Split(',')[0] } | Should -Be 'CustomerNameNotFound', 'CustomerNotFound'
    }

    It 'goes to a table with Export-Csv, and is found again from it' {
        Get-PartnerCustomer | Select-Object Name, Domain, CustomerId | Export-Csv "$TestDrive/customers.csv" -NoTypeInformation -Encoding utf8
        $rows = Import-Csv "$TestDrive/customers.csv" -Encoding utf8
        $rows | Should -HaveCount 40
        ($rows | Select-Object -First 2 | Get-PartnerCustomer).Name | Should -Be ($rows | Select-Object -First 2).Name
    }

    It 'can be piped again when it comes back from Export-Clixml' {
        Get-PartnerCustomer | Select-Object -First 2 | Export-Clixml "$TestDrive/customers.xml"
        Import-Clixml "$TestDrive/customers.xml" | Get-PartnerCustomer | Should -HaveCount 2
    }

    It 'is read by many threads on one connection' -Skip:($PSVersionTable.PSEdition -eq 'Desktop') {
        $module = "$PSScriptRoot/../../out/PartnerRelationships"
        $names = Get-PartnerCustomer | ForEach-Object -ThrottleLimit 8 -Parallel {
            Import-Module $using:module
            ($_ | Get-PartnerCustomer -Connection $using:connection).Name
        }
        $names | Sort-Object | Should -Be ((Get-PartnerCustomer).Name | Sort-Object)
    }

    It 'is listed by a thread job' -Skip:(-not (Get-Command Start-ThreadJob -ErrorAction Ignore)) {
        $job = Start-ThreadJob {
            Import-Module "$using:PSScriptRoot/../../out/PartnerRelationships"
            Get-PartnerCustomer -Connection $using:connection
        }
        $customers = $job | Receive-Job -Wait -AutoRemoveJob
        $customers | Should -HaveCount 40
        $customers[0] | Should -BeOfType PartnerRelationships.PartnerCustomer
    }

    It 'is found by a name, a pattern or an id that is piped' {
        $one, $other = Get-PartnerCustomer | Select-Object -First 2
        ($one.Name, "$($other.CustomerId)", $other.CustomerId | Get-PartnerCustomer).CustomerId | Should -Be $one.CustomerId, $other.CustomerId, $other.CustomerId
        "$($one.Name.Substring(0, 4))*" | Get-PartnerCustomer | ForEach-Object CustomerId | Should -Contain $one.CustomerId
    }

    It 'takes objects as arguments as well, and copies of them' {
        $one = Get-PartnerCustomer | Select-Object -First 1
        (Get-PartnerCustomer $one).CustomerId | Should -Be $one.CustomerId
        (Get-PartnerCustomer ($one | Get-Copy)).CustomerId | Should -Be $one.CustomerId
        (Get-PartnerCustomer $one.CustomerId).CustomerId | Should -Be $one.CustomerId
    }

    It 'is listed for a provider that is piped, also as a copy or as an argument' {
        $provider = Get-IndirectProvider | Select-Object -First 1
        $expected = (Get-PartnerCustomer -IndirectProvider $provider).CustomerId
        $expected.Count | Should -BeGreaterThan 0
        ($provider | Get-PartnerCustomer).CustomerId | Should -Be $expected
        ($provider | Get-Copy | Get-PartnerCustomer).CustomerId | Should -Be $expected
        (Get-PartnerCustomer $provider).CustomerId | Should -Be $expected
    }

    It 'is created by a direct partner, and not with -WhatIf or as a reseller' {
        $new = @{
            Name = 'Red Hill Ltd'; Domain = 'redhill'; Email = 'it@redhill.example'; FirstName = 'Ada'; LastName = 'Hill'
            AddressLine = 'Main Street 1'; City = 'Dublin'; PostalCode = 'D01 F5P2'; Country = 'IE'; Connection = Connect-Sandbox @{ PartnerType = 'DirectBill' }
        }
        New-PartnerCustomer @new -WhatIf | Should -BeNullOrEmpty
        $created = New-PartnerCustomer @new -Confirm:$false
        $created.Domain | Should -Be 'redhill.onmicrosoft.com'
        $created.Credential | Should -BeOfType pscredential
        $created.Credential.UserName | Should -Be 'admin@redhill.onmicrosoft.com'
        $created | Format-List * | Out-String | Should -Not -Match ([regex]::Escape($created.Credential.GetNetworkCredential().Password))
        $created.IsConfirmed | Should -BeTrue
        (Get-PartnerCustomer 'Red Hill*' -Connection $new.Connection).CustomerId | Should -Be $created.CustomerId
        Disconnect-PartnerCenter $new.Connection
        $new.Connection = $connection
        { New-PartnerCustomer @new -Confirm:$false -ErrorAction Stop } | Should -Throw -ExceptionType ([PartnerRelationships.AccessDeniedException])
    }

    It 'is read in full, with a word on what is missing' {
        $null = Connect-Sandbox
        $all = Get-PartnerCustomer | Get-PartnerCustomer -Detailed
        $all | Should -HaveCount 40
        $open, $closed = $all.Where({ -not $_.Missing }, 'Split')
        $open[0].Company.Address.City | Should -Not -BeNullOrEmpty
        $closed[0].Missing.Part | Should -Be 'Company', 'Domains'
        $closed[0].Missing[0].RecommendedAction | Should -Match 'New-ResellerInvitation -DelegatedAdminRole'
        ($closed[0].CustomerId | Get-PartnerCustomer -Detailed).Billing | Should -Be $closed[0].Billing
    }

    It 'is changed for bills and the list, by object and from a list' {
        $null = Connect-Sandbox
        $one, $other = Get-PartnerCustomer | Select-Object -First 2
        ($one | Set-PartnerCustomer -CompanyName 'Új Név Kft.' -WhatIf) | Should -BeNullOrEmpty
        $changed = $one | Set-PartnerCustomer -CompanyName 'Új Név Kft.' -Culture hu-HU
        $changed.Language | Should -Be 'hu'
        (Get-PartnerCustomer -Name 'Új Név*').CustomerId | Should -Be $one.CustomerId
        "CustomerId,Email,City`n$($other.CustomerId),it@other.example," | ConvertFrom-Csv | Set-PartnerCustomer | ForEach-Object Email | Should -Be 'it@other.example'
        $event = Get-RelationshipEvent -Kind AccountChangeIntended | Select-Object -Last 1
        $event.Detail | Should -Match '^SetBillingProfile'
        $event.Detail | Should -Not -Match 'other\.example'
    }

    It 'that was exported and comes back keeps its billing profile but for what is given beside it' {
        $one = (Get-PartnerCustomer)[7]
        $null = $one | Set-PartnerCustomer -Email 'bills@other.example' -City 'Other'
        $one | Get-PartnerCustomer | Export-Csv "$TestDrive/exported.csv" -NoTypeInformation -Encoding utf8
        $after = Import-Csv "$TestDrive/exported.csv" | Set-PartnerCustomer -PhoneNumber '1' -WarningAction SilentlyContinue
        $after.Email | Should -Be 'bills@other.example'
        $after.Address.City | Should -Be 'Other'
        $after.Address.PhoneNumber | Should -Be '1'
    }
}
