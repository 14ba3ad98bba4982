package org.trigpoint.server.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.web.client.RestClient;
import org.trigpoint.server.signin.OwnSignInRefusedException.Why;

/// One organisation's provider, once it has told where its pages are. Everything it says is
/// verified by Spring Security: signature, issuer, audience, age, nonce; the code is bound to the
/// browser by state and to this server by PKCE.
final class OwnConversation {
    private static final Logger LOG = LoggerFactory.getLogger(OwnConversation.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ClientRegistration registration;
    private final String door;
    private final String back;
    private final OidcAuthorizationCodeAuthenticationProvider verifier;

    /// @param door the provider's page to which people are sent
    /// @param back where it leads them back to
    private OwnConversation(ClientRegistration registration, String door, String back) {
        this.registration = registration;
        this.door = door;
        this.back = back;
        OidcIdTokenDecoderFactory decoders = new OidcIdTokenDecoderFactory();
        decoders.setJwsAlgorithmResolver(OwnConversation::algorithm);
        this.verifier =
                new OidcAuthorizationCodeAuthenticationProvider(tokens(), new OidcUserService());
        this.verifier.setJwtDecoderFactory(decoders);
    }

    /// Asks a provider where its pages are.
    ///
    /// @param back where it leads people back to
    static OwnConversation with(OwnProvider provider, String back) {
        try {
            ClientRegistration registration =
                    ClientRegistrations.fromOidcIssuerLocation(provider.issuer())
                            .registrationId("own")
                            .clientId(provider.client())
                            .clientSecret(provider.secret())
                            .redirectUri(back)
                            .scope("openid", "email")
                            .build();
            String door =
                    Optional.ofNullable(registration.getProviderDetails().getAuthorizationUri())
                            .orElseThrow();
            return new OwnConversation(registration, door, back);
        } catch (RuntimeException e) {
            // whatever it is, the provider is not one now: the library wraps every kind of failure
            LOG.warn("An organisation's sign-in does not tell where it is: {}", e.getClass());
            throw new OwnSignInRefusedException(Why.NOT_REACHED);
        }
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(PATIENCE);
        RestClientAuthorizationCodeTokenResponseClient tokens =
                new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(
                RestClient.builder()
                        .requestFactory(requests)
                        .configureMessageConverters(converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        return tokens;
    }

    /// RS256 where the provider knows it, as every one must; or else the first it names.
    private static SignatureAlgorithm algorithm(ClientRegistration registration) {
        Object known =
                registration
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get("id_token_signing_alg_values_supported");
        List<String> names =
                known instanceof List<?> list
                        ? list.stream().map(Object::toString).toList()
                        : List.of();
        return names.isEmpty() || names.contains("RS256")
                ? SignatureAlgorithm.RS256
                : names.stream()
                        .flatMap(name -> Stream.ofNullable(SignatureAlgorithm.from(name)))
                        .findFirst()
                        .orElse(SignatureAlgorithm.RS256);
    }

    /// What was asked of the provider; the browser keeps it, sealed, until it comes back.
    ///
    /// @param state tells that it is the same browser
    /// @param nonce tells that the answer is to this question
    /// @param verifier tells the provider that whoever asked redeems the code
    record Question(String state, String nonce, String verifier) {
        /// Nothing of it: logs and traces print records.
        @Override
        public String toString() {
            return "Question";
        }
    }

    /// Where to send the browser.
    String address(Question question) {
        return request(question).getAuthorizationRequestUri();
    }

    private OAuth2AuthorizationRequest request(Question question) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(door)
                .clientId(registration.getClientId())
                .redirectUri(back)
                .scopes(Set.copyOf(registration.getScopes()))
                .state(question.state())
                .attributes(
                        Map.of(
                                OAuth2ParameterNames.REGISTRATION_ID,
                                registration.getRegistrationId(),
                                OidcParameterNames.NONCE,
                                question.nonce(),
                                PkceParameterNames.CODE_VERIFIER,
                                question.verifier()))
                .additionalParameters(
                        Map.of(
                                OidcParameterNames.NONCE,
                                digest(question.nonce()),
                                PkceParameterNames.CODE_CHALLENGE,
                                digest(question.verifier()),
                                PkceParameterNames.CODE_CHALLENGE_METHOD,
                                "S256"))
                .build();
    }

    private static String digest(String text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// Who came back.
    ///
    /// @throws OwnSignInRefusedException where it cannot be believed
    OidcUser whoCameBack(Question question, String code, String state) {
        OAuth2AuthorizationResponse response =
                OAuth2AuthorizationResponse.success(code).redirectUri(back).state(state).build();
        try {
            Authentication known =
                    verifier.authenticate(
                            new OAuth2LoginAuthenticationToken(
                                    registration,
                                    new OAuth2AuthorizationExchange(request(question), response)));
            if (known != null && known.getPrincipal() instanceof OidcUser user) {
                return user;
            }
        } catch (OAuth2AuthenticationException e) {
            LOG.warn("An organisation's sign-in is not believed: {}", e.getError().getErrorCode());
        } catch (AuthenticationException e) {
            LOG.warn("An organisation's sign-in is not believed: {}", e.getClass().getName());
        }
        throw new OwnSignInRefusedException(Why.NOT_BELIEVED);
    }
}
