using System;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Cmdlets.Tests.Hosting;
using PartnerRelationships.Commands;

namespace PartnerRelationships.Cmdlets.Tests;

public sealed class ErrorExplanationTests : IDisposable
{
    private static readonly Guid Customer = new("b44bb1fb-c595-45b0-9e09-d657365580bf");
    private readonly PowerShellHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public void The_newest_error_of_this_module_is_explained_in_full()
    {
        using var service = new LoopbackService(request => request.Url!.AbsolutePath.Contains("customers", StringComparison.Ordinal)
            ? (403, """{"code":900308,"description":"Insufficient privileges to complete the operation."}""") : null);
        service.Connect(host);
        host.Run("Get-PartnerCustomer -CustomerId $id; Get-Command No-SuchCommand", ("id", Customer));

        var told = Explain("Resolve-PartnerCenterError");

        Assert.Equal(("RoleMissing", true, "PermissionDenied", Customer.ToString(), "Get-PartnerCustomer"), (told.ErrorId, told.IsOurs, told.Category, told.Target, told.Command));
        Assert.Equal(("900308", 403, $"GET /v1/customers/{Customer}"), (told.ServiceCode, told.HttpStatus, told.Operation));
        Assert.Equal("Insufficient privileges to complete the operation.", told.ServiceMessage);
        Assert.Contains("delegated admin relationship", told.RecommendedAction, StringComparison.Ordinal);
        Assert.NotNull(told.ServiceCodeMeaning);
        Assert.NotNull(told.RequestId);
        Assert.NotNull(told.CorrelationId);
        Assert.InRange(told.AnsweredOn!.Value, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
        Assert.Equal(told.ErrorId, Explain("Resolve-PartnerCenterError -Last").ErrorId);
    }

    [Fact]
    public void Errors_are_explained_from_the_pipeline_and_from_a_catch_block()
    {
        host.Run("Get-PartnerCustomer; New-ResellerInvitation X");

        Assert.All(host.Get<ErrorExplanation>("$Error | Resolve-PartnerCenterError"), told => Assert.Equal("NotConnected", told.ErrorId));
        Assert.Equal("NotConnected", Explain("try { Get-PartnerCustomer -ErrorAction Stop } catch { $_ | Resolve-PartnerCenterError }").ErrorId);
        Assert.Contains("Connect-PartnerCenter", Explain("try { Get-PartnerCustomer } catch { Resolve-PartnerCenterError $_ }").RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_strangers_error_gets_no_invented_advice()
    {
        host.Run("Get-Command No-SuchCommand");

        var told = Explain("Resolve-PartnerCenterError");

        Assert.Equal((false, "CommandNotFoundException", "No-SuchCommand"), (told.IsOurs, told.ErrorId, told.Target));
        Assert.Contains("No-SuchCommand", told.Message, StringComparison.Ordinal);
        Assert.Equal((null, null), (told.Meaning, told.RecommendedAction));
    }

    [Fact]
    public void An_error_that_travelled_from_another_session_is_explained_by_its_id()
    {
        var travelled = new ErrorRecord(new RemoteException("No relationship."), "NoRelationship,PartnerRelationships.Commands.GetPartnerCustomerCommand", ErrorCategory.ObjectNotFound, Customer);

        var told = host.Get<ErrorExplanation>("$record | Resolve-PartnerCenterError", ("record", travelled)).Single();

        Assert.Equal(("NoRelationship", true, "No relationship."), (told.ErrorId, told.IsOurs, told.Message));
        Assert.NotNull(told.Meaning);
    }

    [Fact]
    public void Where_no_error_is_nothing_is_explained() => Assert.Empty(host.Get<ErrorExplanation>("Resolve-PartnerCenterError"));

    [Fact]
    public void Every_error_has_its_target_and_an_advice()
    {
        var record = ErrorRecords.From(new InvalidInputException("SubjectEmpty", "An invitation needs a subject."), Customer);

        Assert.Equal(((object)Customer, "Give a subject."), (record.TargetObject, record.ErrorDetails.RecommendedAction));
    }

    [Fact]
    public void A_time_out_and_an_expired_token_have_categories_of_their_own()
    {
        Assert.Equal(ErrorCategory.OperationTimeout, ErrorRecords.From(new UnreachableException("ServiceTimeout", "No answer."), null).CategoryInfo.Category);
        Assert.Equal(ErrorCategory.ConnectionError, ErrorRecords.From(new UnreachableException("ServiceUnreachable", "Nobody."), null).CategoryInfo.Category);
        Assert.Equal(ErrorCategory.AuthenticationError, ErrorRecords.From(new AuthenticationFailedException("AccessTokenExpired", "Over."), null).CategoryInfo.Category);
    }

    [Fact]
    public void A_password_in_an_address_is_not_shown()
    {
        host.Run("$s = [securestring]::new(); $s.AppendChar('t'); Connect-PartnerCenter -Endpoint https://ada:hunter2@partner.example/x -AccessToken $s");

        var told = Explain("Resolve-PartnerCenterError");

        Assert.Equal(("EndpointInvalid", "https://partner.example/x"), (told.ErrorId, told.Target));
        Assert.DoesNotContain("hunter2", host.Run("$Error[0].ToString(); $Error[0].TargetObject; Resolve-PartnerCenterError").Everything, StringComparison.Ordinal);
    }

    private ErrorExplanation Explain(string script) => host.Get<ErrorExplanation>(script).Single();
}
