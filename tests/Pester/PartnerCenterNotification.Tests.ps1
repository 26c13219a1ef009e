BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'PartnerCenterNotification' {
    BeforeAll {
        $null = Connect-Sandbox
        $body = '{"EventName":"test-created","ResourceUri":null,"ResourceName":"test","AuditUri":null,"ResourceChangeUtcDate":"2026-11-02T09:00:00+00:00"}'
        $headers = @{
            authorization              = 'Signature AAAA'
            'x-ms-certificate-url'     = 'https://evil.example/certificate.cer'
            'x-ms-signature-algorithm' = 'rsa-sha256'
        }
    }

    AfterAll {
        Disconnect-PartnerCenter
    }

    It 'is not taken in when it is signed by a stranger, however its parts are given' {
        $objects = $headers.GetEnumerator() | ForEach-Object { [pscustomobject]@{ Name = $_.Key; Value = [string[]] $_.Value } }
        Set-Content "$TestDrive/body.json" $body -NoNewline
        { Import-PartnerCenterNotification $body $headers -ErrorAction Stop } | Should -Throw -ErrorId 'NotificationCertificateRefused,*'
        { Import-PartnerCenterNotification ([System.Text.Encoding]::UTF8.GetBytes($body)) $objects -ErrorAction Stop } | Should -Throw -ErrorId 'NotificationCertificateRefused,*'
        { [pscustomobject]@{ RequestBody = $body; RequestHeader = [pscustomobject] $headers } | Import-PartnerCenterNotification -ErrorAction Stop } | Should -Throw -ErrorId 'NotificationCertificateRefused,*'
        { Get-Item "$TestDrive/body.json" | Import-PartnerCenterNotification -Headers $headers -ErrorAction Stop } | Should -Throw -ErrorId 'NotificationCertificateRefused,*'
        Get-RelationshipEvent -Kind NotificationImported | Should -BeNullOrEmpty
    }

    It 'needs the raw body and the headers' {
        { Import-PartnerCenterNotification ($body | ConvertFrom-Json) $headers -ErrorAction Stop } | Should -Throw -ErrorId 'NotificationBodyInvalid,*'
        { Import-PartnerCenterNotification $body 'none' -ErrorAction Stop } | Should -Throw -ErrorId 'NotificationHeadersInvalid,*'
        { Import-PartnerCenterNotification $body @{} -ErrorAction Stop } | Should -Throw -ErrorId 'NotificationUnsigned,*'
        { Import-PartnerCenterNotification -Path "$TestDrive/none.json" $headers -ErrorAction Stop } | Should -Throw -ErrorId 'NotificationFileUnreadable,*'
    }

    It 'shows no secret of its headers' {
        Import-PartnerCenterNotification $body ($headers + @{ cookie = 'hush' }) -ErrorVariable failed -ErrorAction SilentlyContinue
        ($failed | Out-String) | Should -Not -Match 'hush|Signature AAAA'
    }
}
