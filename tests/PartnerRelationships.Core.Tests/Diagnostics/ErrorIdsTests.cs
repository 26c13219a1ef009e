using System;
using System.Linq;
using System.Text.RegularExpressions;
using PartnerRelationships.Core.Errors;

namespace PartnerRelationships.Core.Tests.Diagnostics;

public sealed class ErrorIdsTests
{
    [Fact]
    public void Every_id_that_the_sources_raise_is_in_the_table_and_no_other()
    {
        var raised = RaisedErrorIds.Find();

        Assert.All(raised, place => Assert.True(place.Ids.Count > 0, place.Place));
        Assert.Equal(
            ErrorIds.Sections.SelectMany(section => section.Errors).Select(error => error.ErrorId).Order(StringComparer.Ordinal),
            raised.SelectMany(place => place.Ids).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_code_that_the_client_distinguishes_is_in_the_table()
    {
        var source = string.Join('\n', Checkout.Sources().Where(source => source.File.Contains("PartnerCenter/Errors", StringComparison.Ordinal) || source.File.EndsWith("AadErrors.cs", StringComparison.Ordinal)).Select(source => source.Text));
        var codes = Regex.Matches(source, "\"((?:AADSTS)?\\d{4,})\"").Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.True(codes.Count > 50);
        Assert.All(codes, code => Assert.NotNull(ServiceCodes.Find(code)));
    }

    [Fact]
    public void Every_code_has_an_id_that_is_explained() =>
        Assert.All(ServiceCodes.Service.Concat(ServiceCodes.Authority), code => Assert.NotNull(ErrorIds.Find(code.ErrorId)));

    [Fact]
    public void What_is_not_known_is_not_explained()
    {
        Assert.Null(ErrorIds.Find("NobodyRaisesThis"));
        Assert.Null(ServiceCodes.Find("777"));
        Assert.Null(ServiceCodes.Find(null));
    }
}
