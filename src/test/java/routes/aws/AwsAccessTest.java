package routes.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import routes.failure.Refusal;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.regions.Region;

class AwsAccessTest {
    private static final AwsAccess COMMON = new AwsAccess("eu-west-1", "AK", "SK", "token", "http://all:1");

    @Test
    void takesWhatIsNotSaidFromWhatAllShare() {
        AwsAccess own = new AwsAccess("", "", "", "", "http://minio:9000");

        assertThat(own.orElse(COMMON)).isEqualTo(new AwsAccess("eu-west-1", "AK", "SK", "token", "http://minio:9000"));
    }

    @Test
    void neverMixesTheKeysOfTwoAccounts() {
        AwsAccess own = new AwsAccess("us-east-2", "OWN", "OWN-SECRET", "", "");

        assertThat(own.orElse(COMMON)).isEqualTo(new AwsAccess("us-east-2", "OWN", "OWN-SECRET", "", "http://all:1"));
    }

    @Test
    void refusesHalfAPairOfKeys() {
        assertThatThrownBy(() -> new AwsAccess("", "AK", "", "", ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("AWS_SECRET_ACCESS_KEY");
    }

    @Test
    void needsNoRegionForAServerThatIsNotAws() {
        assertThat(new AwsAccess("", "", "", "", "http://minio:9000").awsRegion())
                .isEqualTo(Region.US_EAST_1);
    }

    @Test
    void bringsTheTokenOfTemporaryKeysAlong() {
        assertThat(COMMON.credentials().resolveCredentials())
                .isEqualTo(AwsSessionCredentials.create("AK", "SK", "token"));
    }

    @Test
    void showsNoKeys() {
        assertThat(COMMON).hasToString("http://all:1");
    }
}
