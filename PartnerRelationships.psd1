@{
    RootModule             = 'PartnerRelationships.psm1'
    ModuleVersion          = '0.1.0'
    GUID                   = '4b5b2c26-697f-4ee3-8816-34bf80470eda'
    Author                 = 'The PartnerRelationships developers'
    CompanyName            = 'PartnerRelationships'
    Copyright              = '(c) The PartnerRelationships developers'
    Description            = 'The whole life of a Microsoft CSP partner''s customer relationships: list customers, invite them alone or with an indirect provider, see what they have, and end relationships safely. Comes with a sandbox, a Partner Center in a file.'
    PowerShellVersion      = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions   = @('Desktop', 'Core')
    FormatsToProcess       = @('Connections.format.ps1xml', 'Customers.format.ps1xml', 'Users.format.ps1xml', 'Licences.format.ps1xml', 'Invitations.format.ps1xml', 'Removals.format.ps1xml', 'Plans.format.ps1xml', 'Notices.format.ps1xml', 'Ledger.format.ps1xml', 'Lists.format.ps1xml', 'RemovalLists.format.ps1xml')
    FunctionsToExport      = @()
    CmdletsToExport        = @(
        'Add-PartnerCustomerRoleMember'
        'Approve-CustomerRemovalPlan'
        'Approve-ResellerInvitation'
        'Compare-CustomerRemoval'
        'Connect-PartnerCenter'
        'Disconnect-PartnerCenter'
        'Export-CustomerRemovalEvidence'
        'Export-ResellerInvitation'
        'Get-CustomerRelationship'
        'Get-CustomerRemoval'
        'Get-CustomerRemovalPlan'
        'Get-CustomerRemovalReadiness'
        'Get-CustomerRemovalRun'
        'Get-IndirectProvider'
        'Get-IndirectReseller'
        'Get-PartnerCenterConnection'
        'Get-PartnerCustomer'
        'Get-PartnerCustomerRole'
        'Get-PartnerCustomerRoleMember'
        'Get-PartnerCustomerSku'
        'Get-PartnerCustomerSubscription'
        'Get-PartnerCustomerUser'
        'Get-PartnerCustomerUserLicense'
        'Get-RelationshipEvent'
        'Get-ResellerInvitation'
        'Import-ResellerInvitationBounce'
        'Invoke-CustomerRemovalPlan'
        'Measure-ResellerInvitation'
        'New-CustomerRemovalNotice'
        'New-CustomerRemovalPlan'
        'New-PartnerCustomer'
        'New-PartnerCustomerUser'
        'New-ResellerInvitation'
        'Remove-CustomerRelationship'
        'Remove-PartnerCustomerRoleMember'
        'Remove-PartnerCustomerUser'
        'Reset-PartnerCustomerUserPassword'
        'Resolve-PartnerCenterError'
        'Restore-PartnerCustomerUser'
        'Revoke-ResellerInvitation'
        'Send-ResellerInvitation'
        'Set-PartnerCustomerUser'
        'Set-PartnerCustomerUserLicense'
        'Set-ResellerInvitation'
        'Test-CustomerRemovalPlan'
        'Test-PartnerCenterConnection'
        'Test-RelationshipLedger'
        'Undo-CustomerRemovalStep'
        'Update-ResellerInvitation'
    )
    VariablesToExport      = @()
    AliasesToExport        = @()
    PrivateData            = @{
        PSData = @{
            Tags = @('PartnerCenter', 'CSP', 'Partner', 'Reseller', 'GDAP', 'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS')
        }
    }
}
