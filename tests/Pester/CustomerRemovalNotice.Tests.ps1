BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'CustomerRemovalNotice' {
    BeforeAll {
        $null = Connect-Sandbox
        $ready = Get-Ready 2
    }

    AfterAll {
        Disconnect-PartnerCenter
    }

    It 'is drafted for each customer, in its own language' {
        $german = Get-PartnerCustomer | Get-PartnerCustomer | Where-Object Culture -eq 'de-DE'
        $notices = $german | New-CustomerRemovalNotice -NoticeDays 30
        $notices.CustomerId | Should -Be $german.CustomerId
        $notices | ForEach-Object { $_.HtmlBody | Should -Match 'lang="de' }
    }

    It 'keeps the days of notice' {
        $notices = $ready | New-CustomerRemovalNotice -NoticeDays 30
        $notices | ForEach-Object { ($_.EffectiveDate - $_.NoticeDate).Days } | Should -Be 30, 30
    }

    It 'is written to files' {
        $null = $ready | New-CustomerRemovalNotice -NoticeDays 30 -Path "$TestDrive/notices"
        Get-ChildItem "$TestDrive/notices" -Filter *.eml | Should -HaveCount 2
    }

    It 'writes nothing with -WhatIf' {
        $null = $ready | New-CustomerRemovalNotice -NoticeDays 30 -Path "$TestDrive/none" -WhatIf
        "$TestDrive/none" | Should -Not -Exist
    }
}
