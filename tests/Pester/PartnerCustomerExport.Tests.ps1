BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'Export-PartnerCustomer' {
    BeforeEach {
        $null = Connect-Sandbox
        $packs = Join-Path $TestDrive ([guid]::NewGuid())
        $some = @(Get-PartnerCustomer | Select-Object -First 6)
    }

    AfterEach {
        Disconnect-PartnerCenter
    }

    It 'writes a folder a customer, with hashes of all files, and an index over all' {
        $done = @($some | Export-PartnerCustomer $packs)
        $done.CustomerId | Should -Be $some.CustomerId
        (Import-Csv "$packs/index.csv").CustomerId | Sort-Object | Should -Be ($some.CustomerId.Guid | Sort-Object)
        (Get-Content "$packs/index.json" -Raw | ConvertFrom-Json) | Should -HaveCount 6
        foreach ($one in $done) {
            $manifest = Get-Content "$($one.Folder)/manifest.json" -Raw | ConvertFrom-Json
            @($manifest.Files.Name) + 'manifest.json' | Sort-Object | Should -Be ((Get-ChildItem $one.Folder).Name | Sort-Object)
            foreach ($file in $manifest.Files) {
                (Get-FileHash "$($one.Folder)/$($file.Name)").Hash | Should -Be $file.Sha256
            }
            $subscriptions = @(Get-PartnerCustomerSubscription $one.CustomerId)
            (Import-Csv "$($one.Folder)/subscriptions.csv").SubscriptionId | Should -Be $subscriptions.SubscriptionId
            (Get-Content "$($one.Folder)/subscriptions.json" -Raw | ConvertFrom-Json).Status | Should -Be $subscriptions.Status
        }
    }

    It 'says what could not be read and why, and has no empty file in its place' {
        $closed = Get-PartnerCustomer | Get-PartnerCustomer | Where-Object { -not $_.AllowsDelegatedAccess } | Export-PartnerCustomer $packs |
            Where-Object { $_.Missing } | Select-Object -First 1
        $closed.Users | Should -BeNullOrEmpty
        ($closed.Missing | Where-Object Part -eq 'users').ErrorId | Should -Be 'RoleMissing'
        (Get-Content "$($closed.Folder)/manifest.json" -Raw | ConvertFrom-Json).Pack.Missing.Part | Should -Contain 'users'
        "$($closed.Folder)/users.csv" | Should -Not -Exist
        "$($closed.Folder)/subscriptions.csv" | Should -Exist
    }

    It 'has deleted users, and with -Detailed the licences of each user' {
        $open = Get-PartnerCustomer | Get-PartnerCustomer | Where-Object AllowsDelegatedAccess | Select-Object -First 1
        $user = Get-PartnerCustomerUser $open.CustomerId | Where-Object { $_ | Get-PartnerCustomerUserLicense } | Select-Object -First 1
        $gone = Get-PartnerCustomerUser $open.CustomerId | Where-Object UserId -ne $user.UserId | Select-Object -First 1
        $gone | Remove-PartnerCustomerUser -Confirm:$false
        $pack = $open | Export-PartnerCustomer $packs -Detailed
        (Import-Csv "$($pack.Folder)/deleted-users.csv").UserId | Should -Contain $gone.UserId
        $expected = Get-PartnerCustomerUser $open.CustomerId | Get-PartnerCustomerUserLicense
        $pack.UserLicenses | Should -Be $expected.Count
        (Import-Csv "$($pack.Folder)/user-licences.csv").UserPrincipalName | Sort-Object | Should -Be ($expected.UserPrincipalName | Sort-Object)
    }

    It 'leaves complete packs, writes incomplete ones again, and all of them with -Force' {
        $null = $some | Export-PartnerCustomer $packs
        Add-Content "$packs/$($some[1].CustomerId)/subscriptions.csv" 'x'
        Remove-Item "$packs/$($some[2].CustomerId)/manifest.json"
        ($some | Export-PartnerCustomer $packs | Where-Object IsWritten).CustomerId | Sort-Object | Should -Be ($some[1, 2].CustomerId | Sort-Object)
        @($some | Export-PartnerCustomer $packs | Where-Object IsWritten) | Should -HaveCount 0
        @($some | Export-PartnerCustomer $packs -Force | Where-Object IsWritten) | Should -HaveCount 6
        Get-ChildItem $packs -Directory -Force | Should -HaveCount 6
    }

    It 'continues after a customer that fails, and deletes nothing that is not its own' {
        $null = New-Item -ItemType Directory "$packs/$($some[1].CustomerId)"
        Set-Content "$packs/$($some[1].CustomerId)/notes.txt" 'mine'
        $ids = $some[0].CustomerId, [guid]::NewGuid(), $some[1].CustomerId, $some[2].CustomerId
        $done = $ids | Export-PartnerCustomer $packs -Force -ErrorAction SilentlyContinue -ErrorVariable failed
        $done.CustomerId | Should -Be $ids[0, 3]
        $failed.FullyQualifiedErrorId | Should -BeLike '*,*'
        ($failed.FullyQualifiedErrorId -split ',')[0, 2] | Should -Be 'CustomerNotFound', 'ExitPackFolderTaken'
        Get-Content "$packs/$($some[1].CustomerId)/notes.txt" | Should -Be 'mine'
    }

    It 'writes nothing with -WhatIf' {
        $some | Export-PartnerCustomer $packs -WhatIf | Should -BeNullOrEmpty
        $packs | Should -Not -Exist
    }

    It 'is for its owner alone' -Skip:($PSVersionTable.PSVersion.Major -lt 7 -or $IsWindows) {
        $pack = $some[0] | Export-PartnerCustomer $packs
        (Get-Item $packs).UnixMode, (Get-Item $pack.Folder).UnixMode | Should -Be 'drwx------', 'drwx------'
        (Get-ChildItem $pack.Folder, "$packs/index.csv").UnixMode | Sort-Object -Unique | Should -Be '-rw-------'
    }
}
